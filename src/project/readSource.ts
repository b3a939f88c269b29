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
	/** What it says as far as it can be made out: good for finding names, never for writing. */
	readonly guess?: string;
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
		const encoding = findUtf16(bytes);
		return encoding === undefined
			? { problem: 'is not valid UTF-8', guess: bytes.toString('utf8') }
			: { problem: 'is UTF-16, not UTF-8', guess: new TextDecoder(encoding).decode(bytes) };
	}
	return {
		text,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		bom: text.charCodeAt(0) === 0xfeff,
	};
}

/** UTF-16 has a byte order mark that UTF-8 cannot have. */
function findUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
