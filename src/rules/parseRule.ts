import { UserError } from '../errors.ts';
import type { Replacement, Rule } from './rule.ts';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*$/u;
const PROMISIFIED = /^promisify\((.*)\)$/;
const GRAMMAR =
	'A rule is <module>#<export path>[=<name> | =<module>#<export> | =promisify(<module>#<export>)]';

/**
 * Parses the text form of a rule.
 *
 * @param text for example `node:fs#readFileSync=node:fs/promises#readFile`
 * @param base absolute directory that a relative module starts from
 * @throws UserError that names the offending part and shows a correct rule
 */
export function parseRule(text: string, base: string): Rule {
	const hash = text.indexOf('#', 1);
	if (hash === -1) {
		throw ruleError(text, "no '#' between module and export", example(text));
	}
	const equals = text.indexOf('=', hash);
	const left = equals === -1 ? text : text.slice(0, equals);
	// A subpath import (`#db/users`) begins with the sign that separates.
	const separator = left.lastIndexOf('#');
	const module = left.slice(0, separator);
	const exportPath = left.slice(separator + 1).split('.');
	checkModule(text, module);
	checkExportPath(text, exportPath);
	const rule = { text, module, base, exportPath };
	if (equals === -1) return rule;
	if (exportPath.at(-1) === '*') {
		throw ruleError(text, "'*' names many functions, which cannot have one replacement", {
			hint: 'Write one rule per function, for example ./store.ts#Store.load=loadAsync.',
		});
	}
	return { ...rule, replacement: parseReplacement(text, text.slice(equals + 1)) };
}

/** The text form of a rule; `parseRule` reads it back. */
export function formatRule(rule: Pick<Rule, 'module' | 'exportPath' | 'replacement'>): string {
	const { module, exportPath, replacement } = rule;
	const path = `${module}#${exportPath.join('.')}`;
	if (replacement === undefined) return path;
	if (replacement.kind === 'rename') return `${path}=${replacement.name}`;
	const target = `${replacement.module}#${replacement.exportName}`;
	return `${path}=${replacement.isPromisified ? `promisify(${target})` : target}`;
}

function checkModule(text: string, module: string): void {
	if (module === '') throw ruleError(text, "no module before '#'", example(text));
	if (/^\s|\s$/.test(module)) {
		throw ruleError(text, `the module '${module}' has blanks around it`, example(text.trim()));
	}
}

function checkExportPath(text: string, path: readonly string[]): void {
	const right = { hint: 'For example next/headers#cookies or ./src/store.ts#Store.load.' };
	if (path.join('') === '') throw ruleError(text, "no export after '#'", right);
	for (const [index, segment] of path.entries()) {
		if (segment === '') throw ruleError(text, `'${path.join('.')}' has an empty name in it`, right);
		if (segment === '*' && index < path.length - 1) {
			throw ruleError(text, "'*' may only come last", {
				hint: 'For example ./src/store.ts#Store.*, every public method of Store.',
			});
		}
		if (segment !== '*' && !IDENTIFIER.test(segment)) {
			throw ruleError(text, `'${segment}' is not the name of an export or member`, right);
		}
	}
}

function parseReplacement(text: string, written: string): Replacement {
	const promisified = PROMISIFIED.exec(written)?.[1];
	const replacement = promisified ?? written;
	const separator = replacement.lastIndexOf('#');
	if (separator <= 0) {
		if (promisified !== undefined) {
			throw ruleError(text, `'${replacement}' is not <module>#<export>`, {
				hint: 'For example node:zlib#gzipSync=promisify(node:zlib#gzip).',
			});
		}
		if (IDENTIFIER.test(replacement)) return { kind: 'rename', name: replacement };
		throw ruleError(text, `the replacement '${replacement}' is not one name`, {
			hint: 'Give the new last name or another export, for example node:fs#statSync=node:fs/promises#stat.',
		});
	}
	const module = replacement.slice(0, separator);
	const exportName = replacement.slice(separator + 1);
	checkModule(text, module);
	if (!IDENTIFIER.test(exportName)) {
		throw ruleError(text, `the replacement '${exportName}' is not the name of one export`, {
			hint: 'For example node:fs#readFileSync=node:fs/promises#readFile.',
		});
	}
	return {
		kind: 'replace',
		module,
		exportName,
		...(promisified === undefined ? {} : { isPromisified: true }),
	};
}

/** A correct rule near to what was written. */
function example(text: string): { hint: string } {
	const looksLikePath = /[/.]/.test(text) && /^[./]/.test(text);
	const near = looksLikePath ? `${text.split('#')[0]}#load` : 'node:fs#readFileSync';
	return { hint: `${GRAMMAR}, for example ${near}.` };
}

function ruleError(text: string, problem: string, { hint }: { hint: string }): UserError {
	return new UserError(`rule '${text}': ${problem}`, hint);
}
