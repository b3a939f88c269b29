import { type CheckOutcome, describeEnd } from '../check/projectCheck.ts';
import type { FormatReport } from '../format/formatChanges.ts';
import { plural } from './plural.ts';

/** How many files are named. */
const maximumNames = 5;

/** What the formatter of the repository did, and how its check ended. */
export function describeFinish({
	format,
	verifyCommand: check,
}: {
	readonly format?: FormatReport | undefined;
	readonly verifyCommand?: CheckOutcome | undefined;
}): string[] {
	return [
		...(format === undefined ? [] : describeFormat(format)),
		...(check === undefined ? [] : [`\`${check.command}\` ${describeEnd(check)}.`]),
	];
}

function describeFormat({ formatted, left }: FormatReport): string[] {
	const reasons = [...new Set(left.map(({ reason }) => reason))];
	return [
		...Object.entries(formatted).map(
			([name, paths]) => `Formatted ${plural(paths.length, 'file')} with ${name}.`,
		),
		...reasons.map((reason) => {
			const files = left.filter((file) => file.reason === reason);
			const names = files.slice(0, maximumNames).map(({ path }) => path);
			const more = files.length > maximumNames ? ', …' : '';
			return `Not formatted, because it ${reason}: ${names.join(', ')}${more}${files.length > 1 ? ` (${plural(files.length, 'file')})` : ''}.`;
		}),
	];
}
