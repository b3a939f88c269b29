// refused: monitor-form
import { monitorBlocking, type MonitorBlockingOptions } from 'asyncshift-runtime';

const options: MonitorBlockingOptions = {};
const watch = monitorBlocking(options);
export const one = watch(async () => 1);
export const two = monitorBlocking(options)(async () => 2);
