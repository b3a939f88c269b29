import { type MonitorBlockingOptions } from 'asyncshift-runtime';

export const options: MonitorBlockingOptions = {};
export async function two() {}
