import { monitorBlocking } from 'asyncshift-runtime';
export class Reports {
	title = 'report';
	render = monitorBlocking({ thresholdMs: 5, name: 'render' })(async (id: number): Promise<string> => `${this.title} ${id}`);
}
