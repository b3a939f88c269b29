import { cookies } from 'next/headers';
import { cookies as jar } from 'next/headers';
import * as headers from 'next/headers';

export async function token() {
  return (await cookies()).get('token') ?? (await jar()).get('legacy') ?? (await headers.cookies()).get('old');
}
