// Lets a worker thread read TypeScript; `--import tsx` does not reach worker threads in Node 20.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
