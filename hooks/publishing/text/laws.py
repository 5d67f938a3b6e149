"""Laws: what a short name such as SoL stands for."""

LAWS = {
    # short  name and number
    "SoL": "socialtjänstlagen (2025:400)",
    "SoF": "socialtjänstförordningen (2025:468)",
    "LVU": "lagen (1990:52) med särskilda bestämmelser om vård av unga, LVU,",
    "FB": "föräldrabalken",
    "OSL": "offentlighets- och sekretesslagen (2009:400)",
    "FL": "förvaltningslagen (2017:900)",
    "SFB": "socialförsäkringsbalken",
    "LSS": "lagen (1993:387) om stöd och service till vissa funktionshindrade, LSS,",
}  # fmt: skip
