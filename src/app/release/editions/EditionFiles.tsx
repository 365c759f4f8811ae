import type { Edition, Release } from '../../../core/release/Release';
import type { LibraryTree } from '../../../repository/Repository';
import { releaseAddress } from '../../state/release-place';
import { download } from '../../ui/download';
import type { FilesDiff } from './edition-diff';

interface EditionFilesProps {
  release: Release;
  edition: Edition;
  /** Absent while it is read, or where it is not intact. */
  tree?: LibraryTree;
  /** Against the library as it is now. */
  diff?: FilesDiff;
  isOpen: boolean;
}

/** The files of an edition: each can be looked at as it was frozen, and downloaded. */
export function EditionFiles({ release, edition, tree, diff, isOpen }: EditionFilesProps) {
  const paths = Object.keys(edition.contents);
  return (
    <details open={isOpen}>
      <summary>{paths.length} files</summary>
      <div
        className="release-table-scroll"
        role="region"
        aria-label={`Files of edition ${edition.number}`}
        tabIndex={0}
      >
        <table className="release-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Now</th>
              <th scope="col">SHA-256</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          <tbody>
            {paths.map((path) => (
              <tr key={path}>
                <th scope="row">
                  {path.endsWith('.bpmn') ? (
                    <a
                      href={releaseAddress({
                        id: release.id,
                        tab: 'editions',
                        parameters: { edition: String(edition.number), file: path },
                      })}
                      aria-label={`Open ${path} as it was frozen`}
                    >
                      {path.replace(/^processes\//, '')}
                    </a>
                  ) : (
                    path
                  )}
                </th>
                <td>{standsNow(path, diff)}</td>
                <td>
                  <code title={edition.contents[path]}>{edition.contents[path]!.slice(0, 12)}…</code>
                </td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    disabled={!tree}
                    aria-label={`Download ${path}`}
                    onClick={() => download(new Blob([tree!.get(path)!]), path.replace(/^.*\//, ''))}
                  >
                    Download
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function standsNow(path: string, diff: FilesDiff | undefined): string {
  if (!diff) return '';
  if (diff.changed.includes(path)) return 'changed since';
  return diff.removed.includes(path) ? 'not there any more' : 'the same';
}
