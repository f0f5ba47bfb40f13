import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { text } from '@shared/messages';
import { host } from '@/platform';

interface Props {
  /** A new value (the route) gives the page another try. */
  resetKey: string;
  children: ReactNode;
}

/** Keeps a fault of one page from taking down the others. */
export class ErrorBoundary extends Component<Props, { failedAt: string | undefined }> {
  override state: { failedAt: string | undefined } = { failedAt: undefined };

  static getDerivedStateFromError(): { failedAt: string } {
    return { failedAt: '' };
  }

  override componentDidCatch(error: Error): void {
    this.setState({ failedAt: this.props.resetKey });
    void host.app.report({
      message: `${error.name}: ${error.message}`,
      ...(error.stack ? { stack: error.stack } : {}),
    });
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.failedAt !== undefined && previous.resetKey !== this.props.resetKey)
      this.setState({ failedAt: undefined });
  }

  override render(): ReactNode {
    if (this.state.failedAt === undefined) return this.props.children;
    return (
      <Result
        status="warning"
        title={text.app.broken.title}
        subTitle={text.app.broken.hint}
        extra={
          <Button type="primary" onClick={() => this.setState({ failedAt: undefined })}>
            {text.app.broken.reload}
          </Button>
        }
      />
    );
  }
}
