import { isJavaScript } from '../../syntax/isJavaScript.ts';
import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';
import { accessFor, type CalleeSources } from './calleeAccess.ts';

/** Whether a call of a replaced function asks its module at run time, so that it reaches what a test put there. */
export function reachesMocks(site: CallSite, unit: Unit, sources: CalleeSources): boolean {
	const access = accessFor(site, unit, unit.seed!.rule.replacement!, sources);
	if (access.kind === 'promisified') return false;
	// A destructured binding does not see a mock, and did not before; compiled imports do.
	if (access.kind !== 'import' || site.callee === 'binding') return true;
	return !isJavaScript(site.file) && sources.oracle.moduleFormat(site.file) === 'commonjs';
}
