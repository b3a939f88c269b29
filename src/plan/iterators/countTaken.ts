import type { ArrayPattern, Node } from '@babel/types';

/**
 * How many values a pattern takes from an iterator before it closes it.
 *
 * @returns undefined when it takes all of them; `unknown` when it does something in between, which
 * would come after taking all values if they were taken beforehand.
 */
export function countTaken({ elements }: ArrayPattern): number | undefined | 'unknown' {
	const last = elements.length - 1;
	if (last < 0) return 'unknown';
	const isQuiet = elements.every((element, i) => i === last || element === null || isName(element));
	if (!isQuiet) return 'unknown';
	return elements[last]?.type === 'RestElement' ? undefined : elements.length;
}

/** A plain variable, with a literal as its default. */
function isName(element: Node): boolean {
	if (element.type !== 'AssignmentPattern') return element.type === 'Identifier';
	return (
		element.left.type === 'Identifier' &&
		/Literal$/.test(element.right.type) &&
		element.right.type !== 'TemplateLiteral'
	);
}
