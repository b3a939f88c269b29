import type { Reporter } from './reporter.ts';

/** Every format of a report with its file, which is loaded when somebody asks for it. */
const formats = {
	text: () => import('./text.ts'),
	json: () => import('./json.ts'),
	markdown: () => import('./markdown.ts'),
	sarif: () => import('./sarif.ts'),
	github: () => import('./github.ts'),
	junit: () => import('./junit.ts'),
	html: () => import('./html.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly reporter: Reporter }>>>;

export type ReportFormat = keyof typeof formats;

export const reportFormats = Object.keys(formats) as ReportFormat[];

export async function loadReporter(format: ReportFormat): Promise<Reporter> {
	return (await formats[format]()).reporter;
}

/** Those with `renderScan`. */
export const scanFormats = reportFormats.filter((format) => format !== 'html');
