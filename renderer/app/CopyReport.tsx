import { App, Button } from 'antd';
import { text } from '@shared/messages';
import { host } from '@/platform';

const words = text.app.failed;

/** 复制故障说明: what an administrator asks for first; `fault` holds no personal data. */
export function CopyReport({ fault }: { fault: string }) {
  const { message } = App.useApp();

  async function copy(): Promise<void> {
    try {
      const version = await host.app.version();
      const clock = await host.app.clock();
      const report = words.report({
        version,
        system: navigator.userAgent,
        at: new Date().toISOString(),
        clock: clock.last === undefined ? '-' : new Date(clock.last).toISOString(),
        fault,
      });
      await navigator.clipboard.writeText(report);
      message.success(words.copied, 6);
    } catch {
      message.error(words.notCopied, 6);
    }
  }

  return <Button onClick={() => void copy()}>{words.copyReport}</Button>;
}
