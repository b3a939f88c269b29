import { isBuiltin } from 'node:module';
import { UserError } from '../errors.ts';
import type { Rule } from './rule.ts';

/**
 * A rule of the user, unless it names an export that a module of Node.js does not have: code without types
 * would call it all the same.
 *
 * @throws {UserError} when the Node.js that runs knows the module and not the export
 */
export function requireBuiltin(rule: Rule): Rule {
	const { text, module, exportPath, replacement } = rule;
	requireExport(text, module, exportPath[0]!);
	if (replacement?.kind === 'replace')
		requireExport(text, replacement.module, replacement.exportName);
	else if (replacement !== undefined && exportPath.length === 1)
		requireExport(text, module, replacement.name);
	return rule;
}

function requireExport(text: string, module: string, name: string): void {
	if (!isBuiltin(module) || name === 'default' || name === '*') return;
	if (name in process.getBuiltinModule(module)!) return;
	throw new UserError(
		`rule '${text}': ${module} has no export ${name}`,
		`Node.js ${process.version} was asked; check the spelling.`,
	);
}
