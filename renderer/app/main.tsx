import 'antd/dist/reset.css';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { host } from '@/platform';
import { App } from './App';
import './global.css';

dayjs.locale('zh-cn');

function report(message: string, stack: string | undefined): void {
  void host.app.report({ message, ...(stack ? { stack } : {}) });
}
globalThis.addEventListener('error', (event) => {
  const error: unknown = event.error;
  report(event.message, error instanceof Error ? error.stack : undefined);
});
globalThis.addEventListener('unhandledrejection', (event) => {
  const reason: unknown = event.reason;
  if (reason instanceof Error) report(`${reason.name}: ${reason.message}`, reason.stack);
  else report('unhandled rejection', undefined);
});

const root = document.getElementById('root');
if (!root) throw new Error('no #root in index.html');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
