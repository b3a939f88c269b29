import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The content of a source file, exactly as it is on disk. */
export interface SourceText {
	/** Includes the byte order mark when the file has one, so that offsets and output stay faithful. */
	readonly text: string;
	/** sha256 (hex) of the file's bytes. */
	readonly sha256: string;
	readonly bom: boolean;
}

/** Why a file cannot be worked on, as the end of a sentence that starts with its name. */
export interface SourceProblem {
	readonly problem: string;
}

// `ignoreBOM` means "do not strip it".
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads one source file as strict UTF-8: a file in another encoding would come back damaged.
 *
 * @param absolutePath the file
 * @returns its text, or what is wrong with it; never throws for the file's content or absence
 */
export function readSource(absolutePath: string): SourceText | SourceProblem {
	let bytes: Buffer;
	try {
		bytes = readFileSync(absolutePath);
	} catch (error) {
		return {
			problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
		};
	}
	let text: string;
	try {
		text = decoder.decode(bytes);
	} catch {
		return { problem: 'is not valid UTF-8' };
	}
	return {
		text,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		bom: text.charCodeAt(0) === 0xfeff,
	};
}
