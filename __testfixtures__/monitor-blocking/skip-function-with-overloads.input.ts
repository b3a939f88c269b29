// refused: overloaded
export async function parse(text: string): Promise<string>;
export async function parse(text: number): Promise<number>;
export async function parse(text: string | number): Promise<string | number> {
	return text;
}
