import { Report } from './report.js';

export async function print(file: string): Promise<string> {
	const report = new Report();
	report.begin();
	await report.add(file);
	return report.end();
}

export async function chain(file: string): Promise<string> {
	return (await new Report().begin().add(file)).end();
}

export async function given(report: Report, file: string): Promise<string> {
	report.begin();
	await report.add(file);
	return report.end();
}
