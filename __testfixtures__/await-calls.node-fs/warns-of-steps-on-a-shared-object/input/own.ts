import { Report } from './report.js';

export function print(file: string): string {
	const report = new Report();
	report.begin();
	report.add(file);
	return report.end();
}

export function chain(file: string): string {
	return new Report().begin().add(file).end();
}

export function given(report: Report, file: string): string {
	report.begin();
	report.add(file);
	return report.end();
}
