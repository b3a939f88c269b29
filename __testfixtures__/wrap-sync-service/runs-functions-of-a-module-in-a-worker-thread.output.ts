import { offload } from 'asyncshift-runtime/offload';
/** Without doubles. */
export const unique = async (ids: readonly string[]): Promise<string[]> => await offload(import.meta.url, _uniqueSync)(ids);

export const _uniqueSync = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

export async function rank(counts: ReadonlyMap<string, number>): Promise<Array<[string, number]>> {
	return await offload(import.meta.url, _rankSync)(counts);
}

export function _rankSync(counts: ReadonlyMap<string, number>): Array<[string, number]> {
	return [...counts].sort(([, one], [, other]) => other - one);
}

export { rank as sorted };
