import { monitorBlocking } from 'asyncshift-runtime';
export default monitorBlocking({ thresholdMs: 5, name: 'default' })(async (id: number) => `${id}`);
