// warned: split-step
import { Report } from './report.js';

export class Printer {
	constructor(private readonly report: Report) {}

	print(file: string): string {
		this.report.begin();
		this.report.add(file);
		return this.report.end();
	}
}
