// warned: split-step
import { Report } from './report.js';

const report = new Report();

export async function print(file: string): Promise<string> {
	report.begin();
	await report.add(file);
	return report.end();
}
