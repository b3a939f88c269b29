import { ModuleKind } from 'typescript/unstable/sync';
import { packageTypeOf } from '../../project/packageType.ts';
import type { ModuleFormat } from '../oracle.ts';
import type { Positions } from './positions.ts';

/** The module format that a file runs as. */
export function moduleFormatOf(file: string, at: Positions): ModuleFormat {
	if (/\.m[jt]sx?$/.test(file)) return 'esm';
	if (/\.c[jt]sx?$/.test(file)) return 'commonjs';
	const project = at.projectOf(file);
	if (project === undefined) return 'commonjs';
	const { module } = project.compilerOptions;
	// The compiler only tells the type where the module option asks for it.
	const packageType = packageTypeOf(file);
	const isScript =
		/\.jsx?$/.test(file) || project.configFileName.endsWith('tsconfig.asyncshift.json');
	if (
		isScript ||
		(module !== undefined && module >= ModuleKind.Node16 && module <= ModuleKind.NodeNext)
	) {
		return packageType === 'module' ? 'esm' : 'commonjs';
	}
	return module !== undefined && module >= ModuleKind.ES2022 ? 'esm' : 'commonjs';
}
