"""Domains that free hosts lend to shops: a host name in, the host that can take it back out.

A shop at such an address loses it together with the host, and every link, code and print that names it. Facts checked
2026-11-22 against the hosts' own documentation (a custom domain is offered by each).
"""

from __future__ import annotations

_DOMAINS = {
    "Azure Static Web Apps": "azurestaticapps.net",
    "Cloudflare": "pages.dev workers.dev r2.dev",
    "Codeberg Pages": "codeberg.page",
    "EdgeOne Pages": "edgeone.app edgeone.dev",
    "Firebase": "web.app firebaseapp.com",
    "Gitee Pages": "gitee.io",
    "GitHub Pages": "github.io",
    "GitLab Pages": "gitlab.io",
    "Google Cloud Storage": "storage.googleapis.com",
    "Amazon": "amazonaws.com cloudfront.net amplifyapp.com",
    "an IPFS gateway": "ipfs.io dweb.link",
    "Neocities": "neocities.org",
    "Netlify": "netlify.app netlify.com",
    "Render": "onrender.com",
    "Surge": "surge.sh",
    "Tiiny": "tiiny.site",
    "Vercel": "vercel.app now.sh",
}
_BY_DOMAIN = {domain: host for host, domains in _DOMAINS.items() for domain in domains.split()}


def host_company(host: str) -> str | None:
    """The host that lends a domain: `GitHub Pages` for `shade.github.io`; `None` where nobody is known to.

    Args:
        host: host name in small letters.
    """
    labels = host.split(".")
    tails = (".".join(labels[place:]) for place in range(len(labels)))
    return next((_BY_DOMAIN[tail] for tail in tails if tail in _BY_DOMAIN), None)
