import { CornerDownRight } from 'lucide-react';
import { Button } from '../../ui/Button';
import { useFindCalled, useFollowCall } from '../calls/useCalledProcess';

/** Which process a call activity calls, and the way into it. */
export function CalledProcess({ calledElement }: { calledElement: string }) {
  const called = useFindCalled()(calledElement);
  const follow = useFollowCall();
  return (
    <div className="fact">
      <span className="field-label">Calls</span>
      {called ? (
        <Button onPress={() => follow(calledElement)}>
          <CornerDownRight size={14} aria-hidden="true" />
          {`Open ${called.number} ${called.name}`.replace('  ', ' ')}
        </Button>
      ) : (
        <span>
          <code>{calledElement}</code>, which this library does not hold
        </span>
      )}
    </div>
  );
}
