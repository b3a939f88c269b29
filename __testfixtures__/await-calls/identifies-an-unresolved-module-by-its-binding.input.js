import { cookies } from 'next/headers';
import { cookies as jar } from 'next/headers';
import * as headers from 'next/headers';

export function token() {
  return cookies().get('token') ?? jar().get('legacy') ?? headers.cookies().get('old');
}
