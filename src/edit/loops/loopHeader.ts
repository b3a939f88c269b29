import type { LoopLayout } from './loopLayout.ts';

/** What stands around the collection, up to the body of the loop. */
export function loopHeader(
	layout: LoopLayout,
	label: string | undefined,
): { readonly before: string; readonly after: string } {
	const { element, kind } = layout.request;
	const { declaration, access, collection } = layout.binding;
	const prefix = `${label === undefined ? '' : `${label}: `}for (${declaration} of `;
	const isMissing = element.isOptional && layout.method.use === 'drop';
	const isReversed = layout.method.isReversed;
	if (collection !== undefined) {
		const source = isReversed ? `[...${collection}${access}].reverse()` : `${collection}${access}`;
		return {
			before: `const ${collection} = `,
			after: `${isMissing ? ' ?? []' : ''}${layout.semicolon}${layout.gap()}${prefix}${source}) `,
		};
	}
	const isCopied = kind === 'array-like' || (kind === 'iterable' && access !== '');
	if (isCopied) return { before: `${prefix}Array.from(`, after: `)${access}) ` };
	if (isReversed) return { before: `${prefix}[...`, after: `${access}].reverse()) ` };
	if (isMissing)
		return access === ''
			? { before: prefix, after: ' ?? []) ' }
			: { before: `${prefix}(`, after: ` ?? [])${access}) ` };
	return { before: prefix, after: `${access}) ` };
}
