// warned: open-input
import { execa } from 'execa';

export async function branch(tool: string | URL): Promise<string> {
	const { stdout } = await execa('git', ['branch', '--show-current'], { reject: false });
	return (await execa(tool, [stdout])).stdout;
}
