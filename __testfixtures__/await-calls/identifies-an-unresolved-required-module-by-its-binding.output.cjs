const { cookies } = require('next/headers');
const headers = require('next/headers');

exports.token = async function token() {
  return (await cookies()).get('token') ?? (await headers.cookies()).get('old');
};
