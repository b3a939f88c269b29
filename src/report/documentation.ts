/**
 * The address of a page of `docs/`, for reports that are read far from the installed package.
 *
 * @param page relative to `docs/`: `refusals.md`
 */
export function documentationUrl(version: string, page: string, anchor?: string): string {
	const hash = anchor === undefined ? '' : `#${anchor}`;
	return `https://unpkg.com/asyncshift@${version}/docs/${page}${hash}`;
}

/** The address of a file of `schema/`. */
export function schemaUrl(version: string, file: string): string {
	return `https://unpkg.com/asyncshift@${version}/schema/${file}`;
}
