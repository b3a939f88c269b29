import { join } from 'node:path';
import { poolPrograms } from '../../__tests__/support/poolPrograms.ts';
import { runPoolProgram } from '../../__tests__/support/runPoolProgram.ts';
import { install } from './install.ts';

/** Runs programs with worker pools before and after `strip-executor`, with the libraries themselves. */
export async function runPools(place: string): Promise<string[]> {
	const folder = join(place, 'pools');
	install(folder, { piscina: '^5.0.0', workerpool: '^10.0.0' });
	const lines: string[] = [];
	for (const [name, program] of Object.entries(poolPrograms)) {
		const { before, after, refused } = await runPoolProgram(program, join(folder, 'node_modules'));
		const isSame = before === program.prints && after === before;
		const reason = refused.length > 0 ? `, kept: ${refused.join(', ')}` : '';
		lines.push(`${program.library}: ${name}: ${isSame ? 'same' : 'other result'}${reason}`);
	}
	return lines;
}
