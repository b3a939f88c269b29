import type { PathStep } from '../../resolve/oracle.ts';

/**
 * Whether a value plainly goes nowhere from a use of a name that leads to it: another member of the object is
 * used, a call gives something else, or an import gives it no other name. A look at the text keeps files from
 * being parsed for nothing.
 *
 * @param path the way from what the name means to the value.
 */
export function leadsNowhere(
	text: string,
	offset: number,
	name: string,
	[step]: readonly PathStep[],
): boolean {
	const end = offset + name.length;
	const after = text.slice(end, end + 80);
	const member = /^\s*[!?]?\.\s*([A-Za-z_$][\w$]*)/.exec(after);
	if (member !== null) return step !== `.${member[1]}`;
	if (/^\s*\(/.test(after)) return step !== '()' && step !== 'new';
	const before = text.slice(Math.max(0, offset - 400), offset);
	return (
		/\bimport\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{(?:[^{}]*,)?\s*(?:type\s+)?$/.test(before) &&
		/^\s*[,}]/.test(after)
	);
}
