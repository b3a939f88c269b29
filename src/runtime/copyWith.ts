import { createHash } from 'node:crypto';
import { runtimeHelpers, vendorRuntime, vendorStyles } from './vendorRuntime.ts';

let known: ReadonlyMap<string, string> | undefined;

/** The text of a helper, as it is written into repositories, by its sha256; undefined for any other text. */
export function copyWith(sha256: string): string | undefined {
	known ??= new Map(
		runtimeHelpers.flatMap((helper) =>
			vendorStyles.map((style) => {
				const { text } = vendorRuntime(helper, style);
				return [createHash('sha256').update(text).digest('hex'), text] as const;
			}),
		),
	);
	return known.get(sha256);
}
