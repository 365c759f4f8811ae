import { compact, html } from '../html';

const POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * A page without a sight of its own that the others hold in a frame where the pack was opened from a folder: some browsers give
 * each file a store of its own, and so all pages keep their comments in that of this one.
 */
export const keeperPage = (): string =>
  compact(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
          <meta name="robots" content="noindex" />
          <title>Keeper of comments</title>
          <script src="consultation.js" defer></script>
        </head>
        <body data-keeper>
          <main>
            <h1>Keeper of comments</h1>
            <p>
              The pages of this pack keep your comments with the help of this one. There is nothing to do
              here.
            </p>
            <p><a href="../comments.html">Your comments</a></p>
          </main>
        </body>
      </html>`.text,
  );
