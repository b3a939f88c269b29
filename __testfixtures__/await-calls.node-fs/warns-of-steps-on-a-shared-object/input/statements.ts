// warned: split-step
import { Report } from './report.js';

const report = new Report();

export function print(file: string): string {
	report.begin();
	report.add(file);
	return report.end();
}
