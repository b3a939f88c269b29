import type { Plan } from '../../plan/plan.ts';
import { refusalCodes } from '../../plan/refusalCodes.ts';
import { warningCodes } from '../../plan/warningCodes.ts';
import { documentationUrl } from '../documentation.ts';
import { escapeMarkdown, inlineCode } from '../markdownText.ts';
import { plural } from '../plural.ts';
import { listOf } from './listOf.ts';

const mostPerCode = 10;

interface Site {
	readonly file: string;
	readonly line: number;
	readonly code: string;
	readonly message: string;
}

/** What was refused, by code, each with a link to its page. */
export function describeLeft({ refusals }: Plan, version: string): string[] {
	if (refusals.length === 0) return [];
	return [
		`## Left as it is: ${plural(refusals.length, 'site')}`,
		...describeSites(refusals, refusalCodes, version),
	];
}

/** What a reviewer should look at. */
export function describeWarnings({ warnings }: Plan, version: string): string[] {
	if (warnings.length === 0) return [];
	return [
		`## To review: ${plural(warnings.length, 'site')}`,
		...describeSites(warnings, warningCodes, version),
	];
}

function describeSites(
	sites: readonly Site[],
	codes: Readonly<Record<string, { readonly summary: string; readonly suggestion: string }>>,
	version: string,
): string[] {
	const byCode = new Map<string, Site[]>();
	for (const site of sites) byCode.set(site.code, [...(byCode.get(site.code) ?? []), site]);
	return [...byCode]
		.sort(([, one], [, other]) => other.length - one.length)
		.flatMap(([code, group]) => [
			`**[\`${code}\`](${documentationUrl(version, 'refusals.md', code)}) (${group.length})** ${escapeMarkdown(codes[code]?.summary ?? '')} ${escapeMarkdown(codes[code]?.suggestion ?? '')}`.trim(),
			listOf(
				group.map(
					({ file, line, message }) =>
						`${inlineCode(`${file}:${line}`)} ${escapeMarkdown(message)}`,
				),
				mostPerCode,
			),
		]);
}
