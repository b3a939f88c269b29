import type { Oracle } from '../../resolve/oracle.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';

/**
 * Whether an import of a module whose export is a function is that function: a namespace is only where the
 * compiler says so, which it does not with `esModuleInterop`.
 *
 * @param object where it is used
 */
export function isCallable(
	old: ImportedName,
	file: string,
	object: { readonly start: number; readonly end: number },
	oracle: Oracle,
): boolean {
	if (old.imported === 'default') return true;
	if (old.imported !== '*') return false;
	if (old.node.type !== 'ImportNamespaceSpecifier') return true;
	if (isJavaScript(file) || !oracle.resolvesModule(file, old.sourceOffset)) return false;
	return oracle.mayBeCalled(file, object.start, object.end);
}
