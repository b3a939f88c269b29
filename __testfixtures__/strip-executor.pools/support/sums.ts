import * as workerpool from 'workerpool';

export const sums = workerpool.pool(new URL('./sums.worker.js', import.meta.url).pathname, { maxWorkers: 2 });
