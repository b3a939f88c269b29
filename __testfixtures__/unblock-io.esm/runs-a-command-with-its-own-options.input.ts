// warned: open-input
import { execaSync } from 'execa';

export async function branch(tool: string | URL): Promise<string> {
	const { stdout } = execaSync('git', ['branch', '--show-current'], { reject: false });
	return execaSync(tool, [stdout]).stdout;
}
