import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type RefusalCode, type RefusalInfo, refusalCodes } from '../src/plan/refusalCodes.ts';
import { warningCodes } from '../src/plan/warningCodes.ts';

const fixtures = join(import.meta.dirname, '../__testfixtures__');

/** A fixture whose first line announces refusals. */
interface Example {
	/** Relative to the fixtures. */
	readonly path: string;
	readonly codes: readonly string[];
	readonly text: string;
}

/** `docs/refusals.md`: every refusal code with a fixture that shows it. */
export function renderRefusals(): string {
	const examples = readExamples();
	const codes = Object.entries(refusalCodes) as [RefusalCode, RefusalInfo][];
	return [
		'# Refusals',
		'<!-- Written by `npm run generate` from src/plan/refusalCodes.ts and the fixtures. -->',
		'A refusal is a site that asyncshift leaves as it is, because changing it would be wrong or because nobody can tell. What has to change together with it is left alone too; everything else is migrated. Every refusal has one of these codes.',
		codes.map(([code, { summary }]) => `- [\`${code}\`](#${code}): ${summary}`).join('\n'),
		...codes.map(([code, info]) => renderCode(code, info, exampleOf(code, examples))),
		'# Warnings',
		'A warning stands beside a change that was made: something that its reviewer should know.',
		...Object.entries(warningCodes).map(([code, info]) =>
			renderCode(code, info, exampleOf(code, examples)),
		),
	]
		.join('\n\n')
		.concat('\n');
}

function renderCode(code: string, { summary, suggestion }: RefusalInfo, example?: Example): string {
	const parts = [`## ${code}`, summary, `**What to do:** ${suggestion}`];
	if (example !== undefined) {
		const language = extname(example.path).replace(/^\.[cm]?/, '');
		parts.push(`From [\`${example.path}\`](../__testfixtures__/${example.path}):`);
		parts.push(`\`\`\`${language}\n${example.text.trim()}\n\`\`\``);
	}
	return parts.join('\n\n');
}

/** The shortest fixture about the code, first one about nothing else that needs no option. */
function exampleOf(code: string, examples: readonly Example[]): Example | undefined {
	const fitting = examples.filter(({ codes }) => codes.includes(code));
	const rank = ({ codes, path }: Example) =>
		codes.length + (path.startsWith('await-calls/') ? 0 : 0.5);
	fitting.sort((a, b) => rank(a) - rank(b) || a.text.length - b.text.length);
	return fitting[0];
}

function readExamples(): Example[] {
	return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.input\.\w+$|\/input\/.+\.\w+$/.test(path))
		.sort()
		.flatMap((path) => {
			const [, codes, text] =
				/^(?:\/\/ .+\r?\n)?\/\/ (?:refused|warned): (.+)\r?\n([\s\S]*)/.exec(
					readFileSync(join(fixtures, path), 'utf8'),
				) ?? [];
			return codes === undefined || text === undefined
				? []
				: [{ path, codes: codes.trim().split(', '), text: text.replaceAll('\r\n', '\n') }];
		});
}
