import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

interface ErrorBoundaryProps {
  /** What failed, for the message, such as `The diagram`. */
  part: string;
  /** Offers a copy of everything stored, where that is possible. */
  onBackup?: () => void;
  /** A change of it tries again. */
  resetKey?: string;
  children: ReactNode;
}

interface Failure {
  error?: Error;
  resetKey?: string;
}

/** Keeps a fault in one part of the screen from taking the rest along, and offers a way out. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Failure> {
  override state: Failure = { resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Failure {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, failure: Failure): Failure | null {
    return resetKey === failure.resetKey ? null : { error: undefined, resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    // eslint-disable-next-line no-console -- a fault of ours: the stack belongs in the console
    console.error(error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className="error-boundary">
        <EmptyState
          title={`${this.props.part} stopped working`}
          actions={
            <>
              {this.props.onBackup && <Button onPress={this.props.onBackup}>Download a backup</Button>}
              <Button onPress={() => window.location.reload()}>Reload the page</Button>
              <Button tone="primary" onPress={() => this.setState({ error: undefined })}>
                Try again
              </Button>
            </>
          }
        >
          <p>What was saved is safe in this browser. The fault was:</p>
          <pre className="fault">{error.message}</pre>
        </EmptyState>
      </div>
    );
  }
}
