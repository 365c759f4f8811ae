import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { StateOf } from './CommentBadges';
import { AnswerComment } from './AnswerComment';
import { CommentForm } from './CommentForm';
import { CommentGist } from './CommentGist';
import { CommentThread } from './CommentThread';
import type { KeptComment } from './review-now';
import { useReview } from './useReview';
import { editionOf, roundOf, usualRelease } from './usual-release';
import './consultation.css';

/** What was said of an impact, in every release, and the way to say something. */
export function ImpactComments({ register, impact }: { register: string; impact: string }) {
  const review = useReview();
  const [openId, setOpenId] = useState<string>();
  const [isWriting, setWriting] = useState(false);
  if (!review) return null;
  const release = usualRelease(review.releases);
  const here = review.comments.filter(
    ({ comment: { about } }) =>
      about.kind === 'impact' && about.register === register && about.impact === impact,
  );
  if (!release && here.length === 0) return null;
  return (
    <section className="impact-comments" aria-label="Comments">
      <h3>Comments {here.length > 0 && <span className="badge">{here.length}</span>}</h3>
      {here.length > 0 && (
        <ul className="item-list">
          {here.map((kept) => {
            const { id, release: of } = kept.comment;
            const isOpen = id === openId;
            return (
              <li key={kept.path}>
                <button
                  type="button"
                  className="item"
                  aria-expanded={isOpen}
                  onClick={() => setOpenId(isOpen ? undefined : id)}
                >
                  <CommentGist comment={kept.comment} isOpen={isOpen} />
                  <span className="badge">{of}</span>
                  <StateOf comment={kept.comment} />
                </button>
                {isOpen && <Thread kept={kept} releases={review.releases} />}
              </li>
            );
          })}
        </ul>
      )}
      {release && !isWriting && (
        <Button
          tone="quiet"
          icon={<MessageSquarePlus size={14} aria-hidden="true" />}
          onPress={() => setWriting(true)}
        >
          {`Comment for release ${release.id}`}
        </Button>
      )}
      {release && isWriting && (
        <CommentForm
          release={release.id}
          edition={editionOf(release)}
          round={roundOf(release)}
          subjects={[
            { id: 'impact', label: `Impact ${impact}`, about: { kind: 'impact', register, impact } },
          ]}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

interface ThreadProps {
  kept: KeptComment;
  releases: NonNullable<ReturnType<typeof useReview>>['releases'];
}

function Thread({ kept, releases }: ThreadProps) {
  const release = releases.find(({ id }) => id === kept.comment.release);
  return (
    <CommentThread comment={kept.comment}>
      <AnswerComment kept={kept} release={release} />
    </CommentThread>
  );
}
