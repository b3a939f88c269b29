import { ModuleKind } from 'typescript/unstable/sync';
import type { ModuleFormat } from '../oracle.ts';
import type { Positions } from './positions.ts';

/** The module format that a file runs as. */
export function moduleFormatOf(file: string, at: Positions): ModuleFormat {
	if (/\.m[jt]sx?$/.test(file)) return 'esm';
	if (/\.c[jt]sx?$/.test(file)) return 'commonjs';
	const project = at.projectOf(file);
	if (project === undefined) return 'commonjs';
	const { module } = project.compilerOptions;
	const packageType = project.program.getSourceFileMetadata(file)?.packageJsonType;
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
