// warned: split-step
import { Report } from './report.js';

export class Printer {
	constructor(private readonly report: Report) {}

	async print(file: string): Promise<string> {
		this.report.begin();
		await this.report.add(file);
		return this.report.end();
	}
}
