// refused: no-call-seen
export async function GET(): Promise<Response> {
	return new Response('ok');
}
