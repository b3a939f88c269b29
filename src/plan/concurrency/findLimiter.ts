import { limiter } from '../../../presets/limiter.ts';
import { dependenciesOf } from '../../project/dependencies.ts';
import { installedFormat } from '../../project/installedFormat.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { importsOf } from '../../syntax/imports.ts';
import { namesIn } from '../../syntax/names.ts';
import type { Block } from '../facts.ts';
import type { Session } from '../session.ts';

/** How a file gets at the function that bounds concurrency. */
export interface LimiterAccess {
	readonly module: string;
	readonly local: string;
	/** It has to be imported first. */
	readonly isNew: boolean;
}

/** The limiter as a file can use it, or why it cannot. */
export function findLimiter(file: string, session: Session): LimiterAccess | Block {
	const { module, local } = limiter;
	const tree = session.treeOf(file)!;
	const known = importsOf(tree).find(
		({ source, imported, isRequire, isTypeOnly }) =>
			source === module &&
			(imported === 'default' || (isRequire && imported === '*')) &&
			!isTypeOnly,
	);
	if (known !== undefined) {
		const { body } = tree.root.program;
		const isHidden =
			!body.some((statement) => statement === known.declaration) ||
			body.some(
				(statement) => statement !== known.declaration && declaredNames(statement).has(known.local),
			);
		return isHidden
			? missing(`\`${known.local}\` is not \`${module}\` everywhere in this file`)
			: { module, local: known.local, isNew: false };
	}
	if (!dependenciesOf(file).has(module))
		return missing(`the package.json of this file does not list \`${module}\``);
	const isScript = session.oracle.moduleFormat(file) === 'commonjs';
	if (isScript && installedFormat(file, module) !== 'commonjs')
		return missing(`the installed \`${module}\` cannot be required by this CommonJS file`);
	if (namesIn(tree.root).has(local)) return missing(`\`${local}\` is already a name in this file`);
	return { module, local, isNew: true };
}

function missing(message: string): Block {
	return { code: 'limiter-missing', message: `--concurrency: ${message}` };
}
