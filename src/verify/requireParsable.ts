import { UserError } from '../errors.ts';
import { ParseError, parse } from '../syntax/parse.ts';

/**
 * Parses texts before they are written; whoever makes a text calls this on it.
 *
 * @param texts by path
 * @param maker what made them, for the message: "the plan"
 * @throws {UserError} that names the first one that does not parse
 */
export function requireParsable(
	texts: Iterable<readonly [path: string, text: string]>,
	maker: string,
	hint: string,
): void {
	for (const [path, text] of texts) {
		if (!/\.[cm]?[jt]sx?$/.test(path)) continue;
		try {
			parse(text, path);
		} catch (error) {
			if (!(error instanceof ParseError)) throw error;
			throw new UserError(
				`${maker} makes of ${path} what does not parse: ${error.message}; nothing was written`,
				hint,
			);
		}
	}
}
