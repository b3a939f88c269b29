import {
	accessSync,
	closeSync,
	constants,
	existsSync,
	openSync,
	readSync,
	realpathSync,
	statSync,
} from 'node:fs';
import path from 'node:path';
import { git } from '../project/gitState.ts';

/** What a command writes where the user says. */
export type Document = 'plan' | 'report';

/**
 * Why a document may not be written to a file, asked before anything is planned; undefined when it may.
 * Folders that are missing are made later.
 *
 * A mistyped name must not cost a file: what is no earlier document stays when it is a source file or
 * belongs to the repository. Everything else is replaced, as by any tool with an option for its output.
 */
export function findTargetProblem(file: string, document: Document): string | undefined {
	if (existsSync(file)) {
		const stat = statSync(file);
		if (stat.isDirectory()) return 'it is a folder';
		// Pipes and terminals lose nothing, and neither do empty files.
		if (stat.isFile() && stat.size > 0) return findLoss(realpathSync(file), document);
	}
	return findFolderProblem(path.dirname(file));
}

/** What would be lost if the file had another content. */
function findLoss(file: string, document: Document): string | undefined {
	if (/\.[cm]?[jt]sx?$/.test(file)) return 'it is a source file';
	const found = recognize(file);
	if (found === document) return undefined;
	if (found === 'plan') return 'it is a plan';
	return isTracked(file) ? `git tracks it, and it is no earlier ${document}` : undefined;
}

function isTracked(file: string): boolean {
	return git(path.dirname(file), ['ls-files', '--error-unmatch', '--', file])?.ok === true;
}

/** How the documents begin that can be told from others: plans, and all reports but text and annotations. */
const beginnings: readonly (readonly [Document, RegExp])[] = [
	['plan', /^\{\s*"version": 1,\s*"transform": "/],
	['report', /^\{\s*"\$schema": "[^"]*\/asyncshift[@/][^"]*\/report\.schema\.json"/],
	['report', /^\{\s*"\$schema": "[^"]*sarif[^"]*",[\s\S]{0,500}"name": "asyncshift"/],
	['report', /^<\?xml [^>]*>\s*<testsuites name="asyncshift /],
	['report', /^<!doctype html>[\s\S]{0,1000}<meta name="generator" content="asyncshift /],
	['report', /^# (?:asyncshift (?:run|plan|apply|migrate)\b|Blocking calls\n)/],
];

function recognize(file: string): Document | undefined {
	const start = readStart(file);
	return beginnings.find(([, beginning]) => beginning.test(start))?.[0];
}

/** The first characters of a file; none when it cannot be read. */
function readStart(file: string): string {
	try {
		const opened = openSync(file, 'r');
		try {
			const bytes = Buffer.alloc(4096);
			return bytes.toString('utf8', 0, readSync(opened, bytes));
		} finally {
			closeSync(opened);
		}
	} catch {
		return '';
	}
}

function findFolderProblem(start: string): string | undefined {
	let folder = start;
	for (;;) {
		try {
			if (!statSync(folder).isDirectory()) return `${folder} is no folder`;
			accessSync(folder, constants.W_OK);
			return undefined;
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'ENOTDIR') return `${path.dirname(folder)} is no folder`;
			if (code !== 'ENOENT' || folder === path.dirname(folder)) return `${folder} (${code})`;
			folder = path.dirname(folder);
		}
	}
}
