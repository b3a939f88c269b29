export class Reports {
	title = 'report';
	render = async (id: number): Promise<string> => `${this.title} ${id}`;
}
