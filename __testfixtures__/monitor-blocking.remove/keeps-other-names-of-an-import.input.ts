import { monitorBlocking, type MonitorBlockingOptions } from 'asyncshift-runtime';

export const options: MonitorBlockingOptions = {};
export const two = monitorBlocking({ thresholdMs: 3 })(async function two() {});
