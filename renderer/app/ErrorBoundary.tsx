import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { text } from '@shared/messages';
import { host } from '@/platform';

/** Keeps a fault of one page from taking down the others; give it the route as `key`, so that another page gets a fresh try. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state: { failed: boolean } = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    void host.app.report({
      message: `${error.name}: ${error.message}`,
      ...(error.stack ? { stack: error.stack } : {}),
    });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title={text.app.broken.title}
        subTitle={text.app.broken.hint}
        extra={
          <Button type="primary" onClick={() => this.setState({ failed: false })}>
            {text.app.broken.reload}
          </Button>
        }
      />
    );
  }
}
